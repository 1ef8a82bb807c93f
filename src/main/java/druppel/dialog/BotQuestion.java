package druppel.dialog;

import druppel.understanding.Intent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Questions about the bot that have an answer of their own, recognised by their whole wording in either language.
enum BotQuestion {
    NEXT_NUDGE(Intent.HELP, """
        (when|what time)('s| is| will| do| does| can)?( i| the| my| a)?( get| expect)?( the| my| a)? ?next \
        (nudge|one|message|drop|question)( due| come| coming| be sent)?
        when (will|do) i hear from you( again| next)?
        wanneer (hoor|krijg|zie) ik (je weer|weer (iets )?van je|weer een duwtje|er weer een)
        wanneer komt (de|het) volgende
        (wanneer|hoe laat)( is| komt| krijg)?( ik)?( het| de| mijn| een)? (volgende|eerstvolgende) \
        (duwtje|nudge|druppel|bericht|vraag)( van jou)?
        """),
    SMALL_TALK(Intent.SMALL_TALK, """
        how are you( doing)?( today)?
        how('s| is) it going( today)?
        hoe (gaat|is) het( met (je|jou))?( vandaag)?
        alles goed( met (je|jou))?
        """),
    WHO_SEES(Intent.PRIVACY, """
        what (do|does|can|will|would) (my |the )?(colleagues?|boss|manager|team|director|admins?|employer|others|hr) \
        (see|read|know|learn|get to see)( here| of me| about me| of this| from me| about this)?
        wat (ziet|zien|leest|lezen|weet|weten|kan|kunnen) (mijn |de |m'n )?\
        (collega's|collegas|baas|leidinggevende|manager|team|directeur|beheerders?|werkgever|anderen|hr)\
        ( hier)?( allemaal)?( van mij| van me| over mij| hiervan| ervan| hierin)?( zien| lezen)?
        """),
    ANONYMOUS(Intent.PRIVACY, """
        (is|are|am) (it|this|that|my answers|my words|i|everything)( all| really| here)? anonymous( here)?
        (is|ben|zijn) (het|dit|dat|ik|mijn antwoorden|mijn woorden|alles)( hier| echt| wel)? anoniem( hier)?
        """),
    AI(Intent.PRIVACY, """
        (does|do|is|are|will|can) (an?|any|some|the) (ai|llm|language model|computer)( also)? \
        (read|reads|reading|see|sees|process|use|used|analy[sz]e|analy[sz]ing|judge)\\b.{0,40}
        (is|are) (this|it|you|there) (an? |any )?(ai|chatgpt|gpt|copilot|llm|language model)( here| involved| behind this)?
        (do|does) (you|it|this|druppel) use (an? |any )?(ai|chatgpt|gpt|copilot|llm|language model)
        (leest|kijkt|ziet|gebruikt|zit|beoordeelt) (er )?(hier )?(een |de )?(ai|chatgpt|taalmodel|computer)\\b.{0,30}
        (is|ben|gebruik) (dit|je|jij|het|dat) (een )?(ai|chatgpt|gpt|copilot|taalmodel|kunstmatige intelligentie)
        """),
    COST(Intent.ABOUT, """
        (what|how much) (does|do|is|will) (it|this|druppel|you|the bot)( all)? cost( me| us)?
        (is|are) (it|this|druppel|you) (really )?(free|for free|paid|expensive)
        (do|does) (i|we|one) (have to|need to) pay( for (it|this|you|druppel))?
        (wat|hoeveel) kost (het|dit|dat|druppel|deze bot|jij)( mij| ons| me)?( eigenlijk)?
        (is|ben) (het|dit|druppel|je) (gratis|duur|betaald)
        (moet|moeten) (ik|we|wij) (hiervoor|hier iets voor|voor dit|daarvoor|hier voor) betalen
        """),
    MAKER(Intent.ABOUT, """
        who (has |have )?(made|built|created|wrote|developed|designed|makes) (this|you|it|druppel|this bot|the bot|the nudges)
        who('s| is) behind (this|you|it|druppel|this bot)
        (door )?wie (heeft|hebben) (dit|jou|je|het|druppel|deze bot|de duwtjes) (gemaakt|bedacht|gebouwd|ontwikkeld|geschreven)
        wie (zit|zitten) (hier|er) ?achter
        wie (is|zijn) (de|je|jouw) (maker|makers|bedenker)( hiervan| van (dit|druppel))?
        """);

    private static final Pattern AROUND =
            Pattern.compile("^(?:(?:hi|hello|hey|hoi|hallo|druppel|and|so|but|en|maar|dus|eigenlijk)[ ,!]+)*|[ ?!.]+$");
    private static final int LONGEST = 100;

    private final Intent intent;
    private final Pattern wordings;

    BotQuestion(Intent intent, String wordings) {
        this.intent = intent;
        this.wordings = Pattern.compile(String.join("|", wordings.strip().split("\n", -1)));
    }

    /// The question that a message asks, if all of it does.
    static Optional<BotQuestion> of(String message) {
        if (message.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = message.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        String bare = AROUND.matcher(lower).replaceAll("");
        return Arrays.stream(values())
                .filter(question -> question.wordings.matcher(bare).matches())
                .findFirst();
    }

    Intent intent() {
        return intent;
    }
}
