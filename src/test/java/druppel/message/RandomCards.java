package druppel.message;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Random cards, for tests that every card can be rendered.
public final class RandomCards {
    private static final List<String> LETTERS = List.of(
            "a",
            "é",
            " ",
            "\n",
            "<",
            ">",
            "&",
            "*",
            "😀",
            "<!channel>",
            "<@U1>",
            "`",
            "{{DATE(2026-11-24T08:00:00Z)}}",
            "**x** [y](https://z.example)",
            "woord ");

    private RandomCards() {}

    public static Card card(RandomGenerator random) {
        int most = random.nextInt(50) == 0 ? 70 : 5;
        return new Card(some(random, 1, most, () -> block(random)));
    }

    /// A random text up to a length: mostly short, sometimes blank, sometimes of the full length.
    public static String text(RandomGenerator random, int most) {
        String some = Stream.generate(() -> LETTERS.get(random.nextInt(LETTERS.size())))
                .limit(random.nextInt(12))
                .collect(Collectors.joining());
        return random.nextInt(4) == 0 ? some.repeat(random.nextInt(most / 6 + 1)) : some;
    }

    private static Block block(RandomGenerator random) {
        return switch (random.nextInt(13)) {
            case 0 -> new Block.Heading(text(random, 300));
            case 1 -> new Block.Paragraph(text(random, 5_000));
            case 2 -> new Block.Quote(text(random, 5_000));
            case 3 -> new Block.Note(text(random, 5_000));
            case 4 -> new Block.Facts(some(random, 0, 25, () -> fact(random)));
            case 5 -> new Block.Picture(text(random, 3_500), new TextPicture("" + random.nextInt()));
            case 6 -> input(random);
            case 7 -> choices(random);
            case 8 -> new Block.People(some(random, 0, 120, () -> someone(random)));
            case 9 -> new Block.File("harvest:all", "druppel.md", text(random, 300), text(random, 900));
            case 10 -> new Block.Link("L" + text(random, 300), "https://druppel.example.org/file/x");
            case 11 -> new Block.Item(text(random, 5_000), button(random));
            default -> new Block.Buttons(some(random, 0, 60, () -> button(random)));
        };
    }

    private static Block.Someone someone(RandomGenerator random) {
        String id = random.nextBoolean() ? "U" + random.nextInt(100) : text(random, 300);
        return new Block.Someone(id, text(random, 500));
    }

    private static Block.Fact fact(RandomGenerator random) {
        return new Block.Fact(text(random, 2_500), text(random, 2_500));
    }

    private static Block input(RandomGenerator random) {
        Block.Entry[] entries = Block.Entry.values();
        return new Block.Input(
                "field-" + text(random, 300),
                text(random, 2_500),
                entries[random.nextInt(entries.length)],
                random.nextBoolean() ? "08:30" : text(random, 3_500),
                random.nextBoolean());
    }

    private static Block choices(RandomGenerator random) {
        List<Block.Option> options = IntStream.range(0, random.nextInt(130))
                .mapToObj(n -> new Block.Option(n + text(random, 200), text(random, 100)))
                .toList();
        Set<String> chosen = options.stream()
                .map(Block.Option::value)
                .filter(value -> random.nextBoolean())
                .collect(Collectors.toSet());
        return new Block.Choices("choice", text(random, 2_500), random.nextBoolean(), options, chosen);
    }

    private static Button button(RandomGenerator random) {
        Button.Look[] looks = Button.Look.values();
        Button button =
                new Button("act:" + random.nextInt(5), "L" + text(random, 150), looks[random.nextInt(looks.length)]);
        return random.nextInt(4) == 0 ? button.carrying(TextLimit.text(text(random, 1_000), 1_000)) : button;
    }

    private static <T> List<T> some(RandomGenerator random, int least, int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(least, most + 1)).toList();
    }
}
