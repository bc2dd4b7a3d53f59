"""What the program speaks of: forms, answers, scores, goals and plans, as frozen values."""
