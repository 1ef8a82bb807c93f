package druppel.understanding;

import java.util.Arrays;
import java.util.Optional;

/// What a message asks for, and what acting on it would do. The tags are stable: scripts read them.
public enum Intent {
    TIP("tip", Effect.HARMLESS),
    ANOTHER("another", Effect.HARMLESS),
    NUDGE_NOW("nudge-now", Effect.HARMLESS),
    WHY("why", Effect.HARMLESS),
    DONE("done", Effect.PRACTISED),
    NOT_TODAY("not-today", Effect.NOT_PRACTISED),
    DIDNT_COME_UP("didnt-come-up", Effect.NOT_PRACTISED),
    REFLECTION("reflection", Effect.OWN_WORDS),
    REFLECT_FORM("reflect-form", Effect.HARMLESS),
    YESTERDAY("yesterday", Effect.OWN_WORDS),
    STREAK("streak", Effect.HARMLESS),
    PAUSE("pause", Effect.SENSITIVE),
    RESUME("resume", Effect.HARMLESS),
    STOP("stop", Effect.SENSITIVE),
    START("start", Effect.SENSITIVE),
    SETTINGS("settings", Effect.HARMLESS),
    RHYTHM("rhythm", Effect.HARMLESS),
    FOLLOWUP("followup", Effect.HARMLESS),
    WEEKLY("weekly", Effect.HARMLESS),
    DAILY("daily", Effect.HARMLESS),
    ZONE("zone", Effect.HARMLESS),
    LANGUAGE("language", Effect.HARMLESS),
    PROGRAMME("programme", Effect.HARMLESS),
    PRACTICE("practice", Effect.HARMLESS),
    AIM("aim", Effect.HARMLESS),
    KEEP("keep", Effect.HARMLESS),
    PLAN("plan", Effect.HARMLESS),
    HOLIDAYS("holidays", Effect.HARMLESS),
    BUDDY("buddy", Effect.SENSITIVE),
    ECHO("echo", Effect.SENSITIVE),
    OCEAN("ocean", Effect.HARMLESS),
    CHECK("check", Effect.HARMLESS),
    HARVEST("harvest", Effect.HARMLESS),
    SHARE("share", Effect.SENSITIVE),
    LINK("link", Effect.HARMLESS),
    PAGE("page", Effect.HARMLESS),
    MY_DATA("my-data", Effect.HARMLESS),
    EXPORT("export", Effect.HARMLESS),
    PRIVACY("privacy", Effect.ANSWER),
    FORGET("forget", Effect.SENSITIVE),
    UNDO("undo", Effect.SENSITIVE),
    LATER("later", Effect.HARMLESS),
    NOT_FOR_ME("not-for-me", Effect.HARMLESS),
    HELP("help", Effect.ANSWER),
    ABOUT("about", Effect.ANSWER),
    GREETING("greeting", Effect.ANSWER),
    THANKS("thanks", Effect.ANSWER),
    SMALL_TALK("small-talk", Effect.ANSWER),
    UNSURE("unsure", Effect.NONE);

    /// What acting on an intent does to the member, and with that what may happen at once.
    public enum Effect {
        /// Answers with words and changes nothing.
        ANSWER(Outcome.ANSWER),
        /// Shows something, or changes something that one more message changes back.
        HARMLESS(Outcome.DO),
        /// Begins, ends, deletes, pauses or shares something, so it needs a button.
        SENSITIVE(Outcome.OFFER),
        /// Counts the day as practised, without words.
        PRACTISED(Outcome.DO),
        /// Keeps the words and counts a day as practised.
        OWN_WORDS(Outcome.KEEP),
        /// Keeps the words as a note and counts nothing.
        NOT_PRACTISED(Outcome.NOT_TODAY),
        /// Nothing: the message is not understood.
        NONE(Outcome.ASK);

        private final Outcome outcome;

        Effect(Outcome outcome) {
            this.outcome = outcome;
        }

        /// What happens with a message that clearly has such an intent.
        public Outcome outcome() {
            return outcome;
        }
    }

    private final String tag;
    private final Effect effect;

    Intent(String tag, Effect effect) {
        this.tag = tag;
        this.effect = effect;
    }

    /// The stable name, such as `not-today`.
    public String tag() {
        return tag;
    }

    public Effect effect() {
        return effect;
    }

    /// Finds an intent by its tag.
    public static Optional<Intent> of(String tag) {
        return Arrays.stream(values()).filter(intent -> intent.tag.equals(tag)).findFirst();
    }
}
