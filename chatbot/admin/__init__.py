from chatbot.admin import conversation, golden, knowledge, models, questions

__all__ = ["conversation", "golden", "knowledge", "models", "questions"]
