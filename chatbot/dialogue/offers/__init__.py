"""Another company's offer and discounts, beside our prices."""
