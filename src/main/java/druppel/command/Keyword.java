package druppel.command;

import druppel.domain.Language;
import druppel.message.Button;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keywords that commands begin with, under all their names; the bot suggests the first name in each language.
public enum Keyword {
    TIP("tip", "tip"),
    REFLECT("reflect", "reflecteer"),
    WRITE(
            "write a reflection",
            "er iets over schrijven|schrijf er iets over|een reflectie schrijven|schrijf een reflectie"),
    DONE("done", "gedaan|klaar"),
    STREAK("streak", "reeks"),
    NUDGE("nudge", "druppel|duw"),
    SETTINGS("settings", "instellingen"),
    START("start|join|subscribe", "start|begin|beginnen|meedoen|aanmelden"),
    STOP("stop|leave|unsubscribe", "stop|afmelden"),
    HELP("help|help me", "help|hulp"),
    HELLO("hi|hello|hey|good morning", "hoi|hallo|dag|goedemorgen"),
    ANOTHER(
            "another one|another|give me another one|another nudge",
            "een ander duwtje|geef een ander duwtje|een ander|geef een ander|een andere|geef een andere"),
    LATER("later today|later|remind me later", "later vandaag|later"),
    NOT_FOR_ME("not for me", "niets voor mij|niks voor mij"),
    UNDO("undo|undo it|undo that|take it back", "ongedaan maken|maak ongedaan|draai terug"),
    KEEP_WORDS(
            "keep it|keep it as my words|no keep it as my words",
            "bewaar het|bewaar|bewaren|bewaren als mijn woorden|nee bewaren als mijn woorden"
                    + "|bewaar het als mijn woorden"),
    NOW("now|give me the first one now|give me the first one", "nu|geef me het eerste nu|geef me het eerste"),
    WHY("why", "waarom"),
    KEEP("keep|keep this", "vasthouden|houd vast|hou vast"),
    KEEP_ACT("keep this one|make it a habit|make this a habit", "dit houd ik vast|deze houd ik vast"),
    LET_GO(
            "let it go|let this go|let this one go|let that one go|stop keeping this|stop keeping this one"
                    + "|stop keeping it|stop reminding me of this one|stop reminding me of this|forget this habit"
                    + "|forget that habit|drop this habit|drop my habit",
            "loslaten|laat los|laat dit los|laat het los|laat deze los|laat dit maar los|laat maar los"
                    + "|dit niet meer vasthouden|deze niet meer vasthouden|niet meer vasthouden|dit loslaten"
                    + "|deze loslaten|vergeet deze gewoonte|stop met vasthouden"),
    KEEP_NONE(
            "none of these|none of these go on as before|none of these please|keep none|keep none of these|none of"
                    + " them",
            "geen van deze|geen van deze ga door zoals het was|geen van die|geen vasthouden|geen ervan"),
    AUTOMATIC("four quick taps", "vier keer tikken"),
    MORE("more", "meer"),
    CHANGE("change this", "aanpassen"),
    SURPRISE("surprise me", "verras me"),
    RESUME("resume|continue", "hervat|verder"),
    AT("at", "om", "8:30", "8:30"),
    DAYS("days", "dagen", "mon-thu", "ma-do"),
    FOLLOWUP("followup|follow-up|follow up|afternoon question", "middagvraag|navraag|opvolging", "16:00", "16:00"),
    WEEKLY("weekly", "wekelijks"),
    DAILY("daily", "dagelijks"),
    PAUSE("pause|stop until|stop till", "pauze|pauzeer|stop tot", "2 weeks", "2 weken"),
    LANGUAGE("language", "taal", "dutch", "engels"),
    ZONE("zone|timezone|time zone", "tijdzone|zone", "Europe/Amsterdam", "Europe/Amsterdam"),
    PROGRAMME("programme|program", "programma"),
    PRACTICE("practice|practices", "oefening|oefeningen"),
    AIM("aim|goal", "doel"),
    BRAVE("brave", "moedig"),
    NOTHING_BRAVE(
            "nothing too brave|nothing brave|nothing brave any more|no brave nudges|no brave ones|no more brave nudges"
                    + "|not too brave|nothing scary|nothing scary any more|no scary ones|no scary nudges"
                    + "|no more scary ones|no more scary nudges",
            "niets te moedigs|niets moedigs|niets moedigs meer|geen moedige|geen moedige meer|geen moedige duwtjes"
                    + "|geen moedige duwtjes meer|niet te moedig|liever niets moedigs|liever geen moedige"
                    + "|niets engs|niets engs meer|geen enge|geen enge meer|geen enge duwtjes|geen enge duwtjes meer"
                    + "|niets spannends|niets spannends meer|geen spannende|geen spannende meer"
                    + "|geen spannende duwtjes|geen spannende duwtjes meer"),
    BRAVE_TIP(
            "i want a brave one|i want something brave|give me a brave one|give me something brave|a brave one"
                    + "|something brave|a brave nudge|give me a brave nudge|a brave tip|give me a brave tip",
            "ik wil een moedige|ik wil iets moedigs|geef me een moedige|geef me iets moedigs|een moedige"
                    + "|iets moedigs|een moedig duwtje|geef me een moedig duwtje|een moedige tip"
                    + "|geef me een moedige tip"),
    SUITS("suits|what suits me", "past|wat past bij mij|wat bij mij past"),
    HOLIDAYS("holidays|public holidays", "feestdagen"),
    PLAN(
            "plan|my plan|make a plan|change my plan",
            "plan|mijn plan|een plan maken|maak een plan|mijn plan aanpassen|pas mijn plan aan"),
    BUDDY("buddy|buddies", "sparringpartner|sparringpartners|sparring|maatje|maatjes"),
    SHARE("share", "delen|deel"),
    LINK("link", "koppelen|koppel"),
    OCEAN("ocean", "oceaan"),
    ECHO("echo|team echo", "echo|teamecho"),
    CHECK("check|selfcheck|self check|self-check", "zelfcheck|zelf check|zelf-check"),
    HARVEST("harvest", "oogst"),
    MY_DATA(
            "mydata|my data|what do you know about me",
            "mijngegevens|mijn gegevens|wat weet je over mij|wat weet je van mij"),
    EXPORT("export|export my data|download my data", "exporteer|exporteer mijn gegevens|download mijn gegevens"),
    PAGE(
            "page|my page|website|dashboard|open my page|show my page|open page|show me my page",
            "pagina|mijn pagina|website|dashboard|open mijn pagina|toon mijn pagina|open pagina|laat mijn pagina zien"),
    LOGOUT(
            "logout|log out|sign out|log me out|sign me out|log out everywhere|sign out everywhere",
            "uitloggen|log uit|log mij uit|log me uit|overal uitloggen|log overal uit|log me overal uit"),
    FORGET("forget|forget me", "vergeet|vergeet mij|vergeet me"),
    INVITE("invite", "uitnodigen|nodig uit|nodig", "@team", "@team"),
    ADMIN("admin", "beheer"),
    CHALLENGES("challenges", "bezwaren"),
    DEFAULTS("defaults|default", "standaard");

    private static final Map<String, Keyword> BY_NAME = byName();
    private static final List<String> SINGLE_NAMES =
            BY_NAME.keySet().stream().filter(name -> !name.contains(" ")).toList();
    /// The words on buttons, which are understood when typed, but never guessed from a typing error.
    private static final Set<Keyword> ON_BUTTONS = Set.of(
            WRITE,
            ANOTHER,
            LATER,
            NOT_FOR_ME,
            UNDO,
            KEEP_WORDS,
            KEEP_ACT,
            LET_GO,
            KEEP_NONE,
            AUTOMATIC,
            MORE,
            CHANGE,
            SURPRISE);
    /// The prefix that is also the bot's name.
    private static final String BOT_NAME = "druppel";
    private static final Set<Keyword> WITHOUT_PREFIX = Set.of(TIP, REFLECT, DONE, STREAK, NUDGE, HELLO);
    /// Keywords that are as likely to be ordinary words to the bot: *Druppel, help me with this*.
    private static final Set<Keyword> ORDINARY = Set.of(
            TIP,
            WRITE,
            DONE,
            START,
            STOP,
            HELP,
            HELLO,
            ANOTHER,
            LATER,
            NOT_FOR_ME,
            UNDO,
            KEEP_WORDS,
            LET_GO,
            MORE,
            CHANGE,
            NOW,
            WHY,
            RESUME);
    private static final Set<Keyword> AFTER_PREFIX_ONLY = Set.of(
            KEEP,
            PRACTICE,
            AIM,
            BRAVE,
            SUITS,
            BUDDY,
            SHARE,
            LINK,
            OCEAN,
            ECHO,
            CHECK,
            HARVEST,
            INVITE,
            ADMIN,
            CHALLENGES,
            DEFAULTS);
    // everyday words in both languages that are one or two typing errors away from a command
    private static final Set<String> ORDINARY_WORDS = Set.of("""
        began begijn beging beginner begins begint begon begonnen begun bemin beminnen bezinnen continu continual continued continueer
        continues continuum daden dagend daken dalen daten degen dogen dragen druppels druppelt forge forged forger forges
        forgets forgot gebaan gegaan hallow halls herval hervalt instelling klaag klaagt klaart klaas languages lease leaved leaven leaves
        mededogen meedoe meedoet meedogend meedongen navraagt nudged nudges opvoeding opvoering
        opvolgend opvolgingen parse passe paused pauses pauzeerde pauzeert pauzes ragen reeds reefs
        reelect reels reflected reflecteerde reflecteert reflecteren reflectie reflectief reflecties
        reflector reflects respecteer resumed resumes setting sittings smart staart staat stamt stapt
        stappen stare stark stars started starts steak steppen stippen stompen stoppel stopped stort strak streaks streakt streaky stream streek
        tijdszones tijdzones verbeet verdek verdere verderf verders vereer vergeef vergeeft vergeelt
        vergeetal vergezelt vergiet verser verver verweet voerder vorder waarop
        """.strip().split("\\s+"));
    private static final int SHORTEST_SLIP = 5;
    private static final int MOST_WORDS = BY_NAME.keySet().stream()
            .mapToInt(name -> name.split(" ", -1).length)
            .max()
            .orElse(1);

    private final String english;
    private final String dutch;
    private final String englishExample;
    private final String dutchExample;

    Keyword(String english, String dutch) {
        this(english, dutch, "", "");
    }

    Keyword(String english, String dutch, String englishExample, String dutchExample) {
        this.english = english;
        this.dutch = dutch;
        this.englishExample = englishExample;
        this.dutchExample = dutchExample;
    }

    /// Keyword at the start of a message, and the number of words that name it.
    record Opening(Keyword keyword, int length) {}

    static Optional<Opening> of(Tokens tokens) {
        List<String> plain = tokens.plain();
        int nudges = 0;
        while (nudges < plain.size() && BY_NAME.get(plain.get(nudges)) == NUDGE) {
            nudges++;
        }
        return nudges > 0 ? Optional.of(new Opening(NUDGE, nudges)) : longest(plain);
    }

    private static Optional<Opening> longest(List<String> plain) {
        for (int length = Math.min(MOST_WORDS, plain.size()); length > 0; length--) {
            Keyword keyword = BY_NAME.get(String.join(" ", plain.subList(0, length)));
            if (keyword != null) {
                // the *until* of *stop until* belongs to the date
                return Optional.of(new Opening(keyword, keyword == PAUSE ? 1 : length));
            }
        }
        return Optional.empty();
    }

    /// The keyword whose name differs by one or more typing errors from a word that is meant to be one.
    static Optional<Keyword> near(String word) {
        return SpellingSuggestion.of(word, SINGLE_NAMES, Math.min(3, word.length() / 3))
                .map(BY_NAME::get);
    }

    /// The keyword that a single word is certainly meant to be; people rarely mistype the first letter.
    static Optional<Keyword> mistyped(String word) {
        if (word.length() < SHORTEST_SLIP || ORDINARY_WORDS.contains(word)) {
            return Optional.empty();
        }
        List<String> names = SINGLE_NAMES.stream()
                .filter(name -> name.length() >= SHORTEST_SLIP && name.charAt(0) == word.charAt(0))
                .filter(name ->
                        !AFTER_PREFIX_ONLY.contains(BY_NAME.get(name)) && !ON_BUTTONS.contains(BY_NAME.get(name)))
                .toList();
        return SpellingSuggestion.of(word, names, word.length() < 9 ? 1 : 2).map(BY_NAME::get);
    }

    /// Whether a message begins with the bot's name, which may be a prefix or an address: *druppel nu*, *Druppel, I
    /// did*.
    static boolean addressesBot(Tokens tokens) {
        return !tokens.isEmpty() && tokens.plain().getFirst().equals(BOT_NAME);
    }

    /// Whether it follows another keyword, as in "nudge invite"; on its own it is an ordinary word.
    boolean followsAnother() {
        return AFTER_PREFIX_ONLY.contains(this);
    }

    /// Whether it is as likely to be an ordinary word after the name of the bot.
    boolean isOrdinaryWord() {
        return ORDINARY.contains(this);
    }

    /// Whether it sets one of the newcomer defaults.
    boolean setsRhythmOrLanguage() {
        return this == AT || this == DAYS || this == FOLLOWUP || this == LANGUAGE;
    }

    /// Whether an argument is required.
    boolean needsWords() {
        return !englishExample.isEmpty();
    }

    /// How the command is best typed, up to its required argument: "nudge at".
    public String written(Language language) {
        String name = name(language);
        return WITHOUT_PREFIX.contains(this) || ON_BUTTONS.contains(this) ? name : NUDGE.name(language) + " " + name;
    }

    /// A button that sends the command, in the member's language, since some platforms show a pressed button as a
    /// message.
    public Button button(Texts texts, TextKey label) {
        return Button.asking(written(texts.language()), texts.say(label));
    }

    /// An example of the whole command: "nudge at 8:30".
    String example(Language language) {
        return (written(language) + " " + language.choose(englishExample, dutchExample)).strip();
    }

    private String name(Language language) {
        return names(language.choose(english, dutch)).getFirst();
    }

    private static List<String> names(String all) {
        return List.of(all.split("\\|", -1));
    }

    private static Map<String, Keyword> byName() {
        Map<String, Keyword> names = new LinkedHashMap<>();
        for (Keyword keyword : values()) {
            names(keyword.english + "|" + keyword.dutch).forEach(name -> names.put(name, keyword));
        }
        return Collections.unmodifiableMap(names);
    }
}
