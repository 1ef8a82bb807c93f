package druppel.platform.local;

import druppel.chat.CardMapper.StoredPicture;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import java.util.List;
import java.util.Set;

/// Sample cards.
public final class SampleCards {
    private SampleCards() {}

    /// A card with a block of every kind.
    public static Card everything() {
        return Card.of(
                new Block.Heading("Ask a question instead"),
                new Block.Paragraph("In your next meeting, answer the first question\nwith a question of your own."),
                new Block.Quote("I asked what they would do, and they knew."),
                new Block.Note("Only you can read what you write here."),
                new Block.Facts(List.of(new Block.Fact("streak", "5 days"), new Block.Fact("score", "41 %"))),
                new Block.Picture("Practised on 5 of 5 days", new StoredPicture(square())),
                new Block.File("harvest:all", "druppel-harvest.md", "All of it as a file", "No file"),
                new Block.Link("A page", "https://druppel.example.org/file/x"),
                new Block.Input("plan", "Your plan", Block.Entry.LINE, "when we start"),
                new Block.Input("words", "What happened?", Block.Entry.LINES, ""),
                new Block.Input("at", "Time of the nudge", Block.Entry.TIME, "09:00"),
                week(),
                new Block.Choices("language", "Language", false, languages(), Set.of("nl")),
                Block.buttons(
                        Button.primary("done:7", "Done"),
                        Button.plain("another:7", "Another one"),
                        Button.danger("forget:yes", "Delete it all")),
                new Block.Item("“tip”: a tip at once", Button.plain("ask:tip", "Give me a tip")));
    }

    public static Card nudge() {
        return Card.of(
                new Block.Heading("Let silence do the work"),
                new Block.Paragraph("Today, after you ask a question, count to ten before you say anything more."),
                new Block.Note("Why: people fill a silence with what they really think."),
                Block.buttons(
                        Button.primary("done:7", "Done"),
                        Button.plain("reflect:7", "Write a reflection"),
                        Button.plain("plan:7", "Make a plan"),
                        Button.plain("another:7", "Another one"),
                        Button.plain("unwanted:7", "Not for me"),
                        Button.plain("later:7", "Later today")));
    }

    public static Card greeting() {
        return Card.of(
                new Block.Heading("Hello, I’m Druppel"),
                new Block.Paragraph("Each workday I bring you one small thing to try."),
                Block.buttons(Button.primary("join:", "Join")));
    }

    private static Block.Choices week() {
        List<Block.Option> days = List.of(new Block.Option("mon", "Monday"), new Block.Option("tue", "Tuesday"));
        return new Block.Choices("days", "Days", true, days, Set.of("mon", "tue"));
    }

    private static List<Block.Option> languages() {
        return List.of(new Block.Option("en", "English"), new Block.Option("nl", "Nederlands"));
    }

    private static String square() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 2\" aria-hidden=\"true\">"
                + "<rect x=\"1\" width=\"2\" height=\"2\" fill=\"#2a8f8a\"/></svg>";
    }
}
