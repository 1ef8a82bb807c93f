package druppel.platform.teams.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Rich text blocks, one for each line: rich text has no markup, and not every Teams client supports line
/// breaks in it.
final class RichTextLines {
    private static final int MOST = 100;

    private RichTextLines() {}

    /// The style of a text.
    enum TextStyle {
        ORDINARY,
        SMALL,
        STRONG,
        QUOTED;

        ObjectNode on(ObjectNode run) {
            return switch (this) {
                case ORDINARY -> run;
                case SMALL -> run.put("size", "Small").put("isSubtle", true);
                case STRONG -> run.put("weight", "Bolder");
                case QUOTED -> run.put("italic", true);
            };
        }
    }

    /// The blocks of a text. An empty line becomes spacing; a blank text gives no blocks.
    static List<ObjectNode> of(String text, TextStyle textStyle) {
        List<ObjectNode> lines = new ArrayList<>();
        String spacing = "";
        for (String line : text.strip().split("\\R", MOST)) {
            if (line.isBlank()) {
                spacing = "Medium";
            } else {
                lines.add(spaced(runs(Stream.of(run(line, textStyle))), spacing));
                spacing = "None";
            }
        }
        return lines;
    }

    /// One line of several text runs.
    static ObjectNode runs(Stream<ObjectNode> runs) {
        ObjectNode line = ElementRenderer.element("RichTextBlock");
        line.putArray("inlines").addAll(runs.toList());
        return line;
    }

    static ObjectNode run(String text, TextStyle textStyle) {
        return textStyle.on(ElementRenderer.element("TextRun").put("text", text));
    }

    private static ObjectNode spaced(ObjectNode line, String spacing) {
        return spacing.isEmpty() ? line : line.put("spacing", spacing);
    }
}
