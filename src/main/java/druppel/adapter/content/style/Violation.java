package druppel.adapter.content.style;

import druppel.domain.Language;

/// Passage that breaks a style rule.
///
/// @param nudge the id of the nudge
/// @param field the field's name in YAML
/// @param what a phrase that follows the name of the field, such as *asks two questions*
/// @param fix what its author can do
public record Violation(String nudge, Language language, String field, String what, String fix) {}
