package druppel.platform.local.web;

import druppel.command.Keyword;
import druppel.domain.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Quick action: a command with a button of its own above the composer.
public enum QuickAction {
    TODAY(Keyword.HELLO, PageTexts.TODAY),
    TIP(Keyword.TIP, PageTexts.TIP),
    STREAK(Keyword.STREAK, PageTexts.STREAK),
    SETTINGS(Keyword.SETTINGS, PageTexts.SETTINGS);

    private final Keyword keyword;
    private final PageTexts label;

    QuickAction(Keyword keyword, PageTexts label) {
        this.keyword = keyword;
        this.label = label;
    }

    /// The quick action with this id, if there is one.
    static Optional<QuickAction> of(String id) {
        return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
    }

    /// The value of its button, such as `today`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public PageTexts label() {
        return label;
    }

    /// The command that it gives, as a member would type it.
    String command(Language language) {
        return keyword.written(language);
    }
}
