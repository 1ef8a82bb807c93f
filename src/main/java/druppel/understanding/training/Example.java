package druppel.understanding.training;

import druppel.domain.Language;
import druppel.understanding.Intent;

/// A line that somebody could have typed, with its intent.
public record Example(Language language, Intent intent, String text) {}
