package druppel.platform.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.platform.teams.SampleActivities;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class MessageTextParserTest {
    private final SampleActivities sampleActivities = new SampleActivities(URI.create("https://example.org"));

    @Test
    void wordsStayAsTheyWereTyped() {
        assertThat(plain(said("if a < b && c > d: \"fine\"\n- next"))).isEqualTo("if a < b && c > d: \"fine\"\n- next");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'<p>one</p><p>two</p>','one\ntwo'",
                "'<b>bold</b> &amp; &lt;plain&gt;','bold & <plain>'",
                "'one<br/>two','one\ntwo'",
                "'&amp;lt;','&lt;'"
            })
    void markupBecomesWords(String xml, String words) {
        assertThat(plain(said(xml).put("textFormat", "xml"))).isEqualTo(words);
    }

    @Test
    void hardSpacesAreSpaces() {
        assertThat(plain(said("tip\u00a0trust&nbsp;"))).isEqualTo("tip trust");
    }

    @Test
    void theBotsNameIsNoPartOfIt() {
        ObjectNode said = said("<at id=\"0\">Druppel</at> tip");
        said.putArray("entities").addObject().put("type", "mention");

        assertThat(plain(said)).isEqualTo("tip");
    }

    @Test
    void whoWritesANameInMarksOfTheirOwnKeepsIt() {
        assertThat(plain(said("<at>me</at>"))).isEqualTo("<at>me</at>");
    }

    @Test
    void theMessageThatIsAnsweredIsKnownByItsQuote() {
        ObjectNode said = said("<quoted messageId=\"1700\"/> I did");
        said.putArray("entities")
                .addObject()
                .put("type", "quotedReply")
                .putObject("quotedReply")
                .put("messageId", "1700");

        assertThat(new MessageTextParser(new Activity(said)).repliedTo()).contains("1700");
        assertThat(plain(said)).isEqualTo("I did");
    }

    @Test
    void olderClientsQuoteInMarkup() {
        ObjectNode said = said("I did");
        said.putArray("attachments").addObject().put("contentType", "text/html").put("content", """
            <blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1700">\
            <p itemprop="preview">Ask</p></blockquote><p>I did</p>\
            """);

        assertThat(new MessageTextParser(new Activity(said)).repliedTo()).contains("1700");
    }

    @Test
    @Timeout(5)
    void longMarkupOfAStrangersTakesNoTime() {
        ObjectNode said = said("I did");
        said.putArray("attachments")
                .addObject()
                .put("contentType", "text/html")
                .put("content", "<blockquote " + "itemtype=\"x/Reply\" ".repeat(40_000));

        assertThat(new MessageTextParser(new Activity(said)).repliedTo()).isEmpty();
    }

    @Test
    void anOrdinaryMessageAnswersNone() {
        assertThat(new MessageTextParser(new Activity(said("I did"))).repliedTo())
                .isEmpty();
    }

    private ObjectNode said(String text) {
        return sampleActivities.said("anna", "1", text);
    }

    private static String plain(ObjectNode said) {
        return new MessageTextParser(new Activity(said)).plain();
    }
}
