package druppel.platform.slack.render;

import static com.slack.api.model.block.Blocks.richText;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import druppel.message.Block.Someone;
import druppel.message.TextLimit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;

/// Renders people as a rich-text list, in which Slack shows user ids as names. Rich text has no markup: other
/// text is shown as written and mentions no one.
final class UserListRenderer {
    static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{1,30}");
    private static final int A_LIST = 50;
    private static final int ID = 100;
    private static final int REMARK = 200;

    private UserListRenderer() {}

    /// A single person is rendered as a line without a bullet.
    static List<LayoutBlock> render(List<Someone> people) {
        if (people.size() == 1) {
            return List.of(richText(block -> block.elements(List.<BlockElement>of(line(people.getFirst())))));
        }
        return people.stream()
                .<RichTextElement>map(UserListRenderer::line)
                .gather(Gatherers.windowFixed(A_LIST))
                .map(lines -> RichTextListElement.builder()
                        .style("bullet")
                        .elements(lines)
                        .build())
                .<LayoutBlock>map(list -> richText(block -> block.elements(List.of(list))))
                .toList();
    }

    private static RichTextSectionElement line(Someone someone) {
        return RichTextSectionElement.builder()
                .elements(
                        someone.remark().isBlank()
                                ? List.of(user(someone.id()))
                                : List.of(user(someone.id()), text(": " + remark(someone))))
                .build();
    }

    private static RichTextElement user(String id) {
        return USER.matcher(id).matches()
                ? RichTextSectionElement.User.builder().userId(id).build()
                : text(id.isBlank() ? "–" : TextLimit.text(id, ID));
    }

    private static RichTextElement text(String words) {
        return RichTextSectionElement.Text.builder().text(words).build();
    }

    private static String remark(Someone someone) {
        return TextLimit.text(someone.remark(), REMARK);
    }
}
