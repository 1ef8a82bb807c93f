package druppel.chat;

import druppel.message.Card;

/// Something that may be shown to others, to be chosen from a list: its title, what it says in a
/// sentence, and all of it as a card without buttons.
public record SearchResult(String title, String text, Card card) {}
