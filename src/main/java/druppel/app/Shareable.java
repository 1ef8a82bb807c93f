package druppel.app;

import druppel.message.Card;

/// Something that may be shown to others, to be chosen from a list: its title, what it says in a
/// sentence, and all of it as a card without buttons.
public record Shareable(String title, String text, Card card) {}
