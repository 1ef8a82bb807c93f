package druppel.dialog;

import druppel.chat.RequestContext;
import druppel.domain.Language;
import druppel.persistence.UnitOfWork;
import druppel.understanding.LanguageDetector;
import java.util.Optional;

/// Decides when to offer the other language: once, when a member has written three messages in it.
record LanguageOffer(UnitOfWork store, LanguageDetector detector) {
    private static final int MESSAGES = 3;

    /// The language to offer after this message, if it is time to do so. Counts the message.
    Optional<Language> after(RequestContext context, String message) {
        return detector.detect(message)
                .filter(language -> language != context.language())
                .filter(language -> count(context) == MESSAGES);
    }

    private int count(RequestContext context) {
        return store.write(rows -> rows.members().countOtherLanguage(context.memberId(), MESSAGES))
                .orElse(0);
    }
}
