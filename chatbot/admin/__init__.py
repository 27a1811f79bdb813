from chatbot.admin import conversation, knowledge

__all__ = ["conversation", "knowledge"]
