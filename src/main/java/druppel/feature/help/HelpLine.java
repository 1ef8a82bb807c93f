package druppel.feature.help;

import druppel.command.Keyword;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.HabitTextKey;
import druppel.message.HelpTextKey;
import druppel.message.LabelTextKey;
import druppel.message.PreferenceTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.List;
import java.util.function.Function;

/// A line of help: what can be said, and the button that does it.
enum HelpLine {
    TIP(HelpTextKey.HELP_TIP, Keyword.TIP, LabelTextKey.LABEL_TIP),
    REFLECT(HelpTextKey.HELP_REFLECT, Keyword.REFLECT, LabelTextKey.LABEL_REFLECT),
    STREAK(HelpTextKey.HELP_STREAK, Keyword.STREAK, LabelTextKey.LABEL_STREAK),
    PAUSE(HelpTextKey.HELP_PAUSE, Keyword.PAUSE, HelpTextKey.HELP_A_BREAK),
    SETTINGS(HelpTextKey.HELP_SETTINGS, Keyword.SETTINGS, LabelTextKey.LABEL_SETTINGS),
    NOW(HelpTextKey.HELP_NOW, Keyword.NOW, LabelTextKey.LABEL_NOW),
    WHY(HelpTextKey.HELP_WHY, Keyword.WHY, LabelTextKey.LABEL_WHY),
    KEEP(HabitTextKey.HELP_KEEP, Keyword.KEEP, HabitTextKey.LABEL_KEEP_NUDGE),
    PLAN(HelpTextKey.HELP_PLAN, Keyword.PLAN, LabelTextKey.LABEL_PLAN),
    OFTEN(HelpTextKey.HELP_OFTEN, Keyword.WEEKLY, LabelTextKey.LABEL_WEEKLY),
    FOLLOW_UP(HelpTextKey.HELP_FOLLOW_UP, HelpLine::withoutFollowUp),
    HOLIDAYS(HelpTextKey.HELP_HOLIDAYS, Keyword.HOLIDAYS, LabelTextKey.LABEL_HOLIDAYS),
    PROGRAMME(HelpTextKey.HELP_PROGRAMME, Keyword.PROGRAMME, LabelTextKey.LABEL_PROGRAMME),
    AIM(HelpTextKey.HELP_AIM, Keyword.AIM, LabelTextKey.LABEL_AIM),
    PRACTICE(HelpTextKey.HELP_PRACTICE, Keyword.PRACTICE, LabelTextKey.LABEL_PRACTICES),
    BRAVE(HelpTextKey.HELP_BRAVE, HelpLine::withoutBrave),
    SUITS(PreferenceTextKey.HELP_SUITS, Keyword.SUITS, PreferenceTextKey.LABEL_SUITS),
    HARVEST(HelpTextKey.HELP_HARVEST, Keyword.HARVEST, LabelTextKey.LABEL_HARVEST),
    CHECK(HelpTextKey.HELP_CHECK, Keyword.CHECK, LabelTextKey.LABEL_CHECK),
    SHARE(HelpTextKey.HELP_SHARE, Keyword.SHARE, LabelTextKey.LABEL_SHARE),
    BUDDY(HelpTextKey.HELP_BUDDY, Keyword.BUDDY, LabelTextKey.LABEL_BUDDY),
    OCEAN(HelpTextKey.HELP_OCEAN, Keyword.OCEAN, LabelTextKey.LABEL_OCEAN),
    ECHO(HelpTextKey.HELP_ECHO, Keyword.ECHO, LabelTextKey.LABEL_ECHO),
    PRIVACY(HelpTextKey.HELP_PRIVACY, Keyword.MY_DATA, LabelTextKey.LABEL_MY_DATA),
    EXPORT(HelpTextKey.HELP_EXPORT, Keyword.EXPORT, LabelTextKey.LABEL_EXPORT),
    LINK(HelpTextKey.HELP_LINK, Keyword.LINK, LabelTextKey.LABEL_LINK),
    STOP(HelpTextKey.HELP_STOP, texts -> HelpListButton.STOP.plain("", texts.say(LabelTextKey.LABEL_STOP) + "…")),
    FORGET(HelpTextKey.HELP_FORGET, Keyword.FORGET, LabelTextKey.LABEL_FORGET);

    /// The first lines for a member.
    static final List<HelpLine> FIRST = List.of(TIP, REFLECT, STREAK, PAUSE, SETTINGS);

    /// The lines for those who have not joined.
    static final List<HelpLine> BEFORE_JOINING = List.of(TIP, PRIVACY);

    /// The lines about one subject, with its title.
    enum Group {
        TODAY(HelpTextKey.HELP_TODAY, NOW, WHY, KEEP, PLAN),
        RHYTHM(HelpTextKey.HELP_WHEN, OFTEN, FOLLOW_UP, HOLIDAYS),
        PRACTICES(HelpTextKey.HELP_WHAT, PROGRAMME, AIM, PRACTICE, BRAVE, SUITS),
        WORDS(HelpTextKey.HELP_WORDS, HARVEST, CHECK, SHARE),
        TOGETHER(HelpTextKey.HELP_TOGETHER, BUDDY, OCEAN, ECHO),
        OWN(HelpTextKey.HELP_OWN, PRIVACY, EXPORT, LINK, STOP, FORGET);

        private final TextKey title;

        @SuppressWarnings("ImmutableEnumChecker") // an immutable list
        private final List<HelpLine> lines;

        Group(TextKey title, HelpLine... lines) {
            this.title = title;
            this.lines = List.of(lines);
        }

        TextKey title() {
            return title;
        }

        List<HelpLine> lines() {
            return lines;
        }
    }

    private final TextKey text;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final Function<Texts, Button> button;

    HelpLine(TextKey text, Keyword keyword, TextKey label) {
        this(text, texts -> keyword.button(texts, label));
    }

    HelpLine(TextKey text, Function<Texts, Button> button) {
        this.text = text;
        this.button = button;
    }

    private static Button withoutFollowUp(Texts texts) {
        return off(Keyword.FOLLOWUP, LabelTextKey.LABEL_FOLLOW_UP_OFF, texts);
    }

    private static Button withoutBrave(Texts texts) {
        return off(Keyword.BRAVE, LabelTextKey.LABEL_BRAVE_OFF, texts);
    }

    private static Button off(Keyword keyword, TextKey label, Texts texts) {
        String off = texts.language().choose("off", "uit");
        return Button.asking(keyword.written(texts.language()) + " " + off, texts.say(label));
    }

    Block in(Texts texts) {
        return new Block.Item(texts.say(text), button.apply(texts));
    }
}
