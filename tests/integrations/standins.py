"""The stand-ins, with monday.com's queries held against the vendor's schema."""

from functools import cache
from typing import Any

from graphql import GraphQLSchema, build_schema, parse, validate
from graphql.execution.values import get_variable_values
from graphql.language import OperationDefinitionNode

from integrations.standins.monday import MondayStandIn

# The part of https://api.monday.com/v2/get_schema that we use, with its argument types.
SCHEMA = """
scalar JSON
type Complexity { before: Int! after: Int! query: Int! reset_in_x_seconds: Int! }
type User { id: ID! name: String! }
type Column { id: ID! title: String! type: String! settings_str: String! }
type Board { id: ID! name: String! columns: [Column] }
type Item { id: ID! name: String! }
type ItemsResponse { cursor: String items: [Item!]! }
input ItemsPageByColumnValuesQuery { column_id: String! column_values: [String]! }
type Query {
  complexity: Complexity
  me: User
  boards(ids: [ID!], limit: Int): [Board]
  items_page_by_column_values(board_id: ID!, columns: [ItemsPageByColumnValuesQuery!],
    limit: Int! = 25, cursor: String): ItemsResponse!
}
type Mutation {
  complexity: Complexity
  create_item(board_id: ID!, item_name: String!, column_values: JSON, group_id: String,
    create_labels_if_missing: Boolean): Item
  change_multiple_column_values(board_id: ID!, item_id: ID, column_values: JSON!): Item
  delete_item(item_id: ID): Item
}
"""


@cache
def schema() -> GraphQLSchema:
    return build_schema(SCHEMA)


@cache
def read(query: str) -> tuple[OperationDefinitionNode, list[str]]:
    """The query, and what is wrong with it."""
    document = parse(query)
    (operation,) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    return operation, [error.message for error in validate(schema(), document)]


class StrictMonday(MondayStandIn):
    def faults_of_query(self, body: dict[str, Any]) -> list[str]:
        operation, faults = read(body["query"])
        values = get_variable_values(
            schema(), operation.variable_definitions or (), body.get("variables", {})
        )
        if isinstance(values, list):
            return [*faults, *(error.message for error in values)]
        return faults
