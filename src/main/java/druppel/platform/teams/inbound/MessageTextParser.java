package druppel.platform.teams.inbound;

import druppel.message.TextLimit;
import druppel.platform.teams.render.SubmitData;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Parser of message texts, and of the message that is replied to.
record MessageTextParser(Activity activity) {
    private static final Pattern MENTION = Pattern.compile("<at\\b[^<>]*>[^<>]*</at>");
    private static final Pattern QUOTED = Pattern.compile("<quoted\\b[^<>]*/>");
    // Each part is searched for once, so that long markup from a stranger cannot take long.
    private static final Pattern QUOTE =
            Pattern.compile("<blockquote\\b(?=[^<>]*?itemtype=\"[^\"<>]*/Reply\")(?=[^<>]*?itemid=\"([0-9]{1,20})\")");
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>|</p>|</div>|</li>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    /// The text as it was typed, without the bot's own name and Teams' markup.
    String plain() {
        String text = activity.text("/text").orElse("");
        boolean markup =
                Stream.of("xml", "html").anyMatch(activity.text("/textFormat").orElse("")::equals);
        String unmarked = QUOTED.matcher(withoutMentions(text)).replaceAll("");
        return withPlainSpaces(markup ? withoutTags(unmarked) : unmarked).strip();
    }

    /// The text of the message that an action is used on, cut to the size of a form field.
    static String ofMessage(Activity activity) {
        String content = activity.text("/value/messagePayload/body/content").orElse("");
        boolean markup = activity.text("/value/messagePayload/body/contentType")
                .filter("text"::equals)
                .isEmpty();
        String words = withPlainSpaces(markup ? withoutTags(content) : content).strip();
        return TextLimit.text(words, SubmitData.LONGEST);
    }

    /// The id of the message that this one quotes and replies to.
    Optional<String> repliedTo() {
        return activity.entities("quotedReply")
                .flatMap(entity -> entity.at("/quotedReply/messageId").stringValueOpt().stream())
                .findFirst()
                .or(this::quotedInMarkup);
    }

    private Optional<String> quotedInMarkup() {
        return activity.attachments("text/html")
                .flatMap(html -> html.path("content").stringValueOpt().stream())
                .map(QUOTE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /// Removes mentions. A personal conversation can mention only the bot; in other conversations all mentions
    /// are removed, since nothing said there is about a person.
    private String withoutMentions(String text) {
        return activity.entities("mention").findAny().isPresent()
                ? MENTION.matcher(text).replaceAll(" ")
                : text;
    }

    private static String withoutTags(String markup) {
        return TAG.matcher(BREAK.matcher(markup).replaceAll("\n"))
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String withPlainSpaces(String text) {
        return text.replace("&nbsp;", " ").replace('\u00a0', ' ');
    }
}
