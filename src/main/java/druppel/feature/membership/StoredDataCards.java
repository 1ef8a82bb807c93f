package druppel.feature.membership;

import druppel.chat.RequestContext;
import druppel.domain.member.Platform;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.export.DataCategory;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Cards about what is stored of a member: the list of it, and the receipt of its deletion.
///
/// @param retention how long what was written and sent is kept
record StoredDataCards(RequestContext context, Period retention) {

    /// What is stored, by category: what for, who can read it and until when.
    Card inventory(StoredData data) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(context.text(MemberTextKey.MYDATA_TITLE)));
        Arrays.stream(DataCategory.values())
                .filter(category -> !data.of(category).isEmpty())
                .forEach(category -> blocks.addAll(inventory(data, category)));
        blocks.add(note(MemberTextKey.MYDATA_EXPORT));
        blocks.add(note(MemberTextKey.MYDATA_LINK));
        blocks.add(note(MemberTextKey.MYDATA_FORGET));
        return new Card(blocks);
    }

    private List<Block> inventory(StoredData data, DataCategory category) {
        String items = data.of(category).stream().map(StoredData.Item::text).collect(Collectors.joining("\n"));
        return List.of(
                new Block.Heading(context.text(StoredData.title(category))),
                new Block.Paragraph(items),
                new Block.Note(StoredData.terms(context.texts(), category, retention)));
    }

    /// The receipt: when everything was deleted, how much there was, and what remains elsewhere. Nothing in it says who
    /// it was.
    ///
    /// @param data what there was
    /// @param platforms where the member had accounts
    Card receipt(StoredData data, Set<Platform> platforms) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(context.text(MemberTextKey.FORGOTTEN)));
        blocks.add(new Block.Paragraph(context.text(MemberTextKey.RECEIPT_WHEN, "when", when())));
        data.items().stream()
                .filter(item -> !item.named())
                .forEach(item -> blocks.add(new Block.Paragraph(item.text())));
        blocks.add(new Block.Paragraph(context.text(MemberTextKey.RECEIPT_REST)));
        platforms.stream()
                .filter(platform -> !platform.equals(Platform.LOCAL))
                .map(Platform::id)
                .sorted()
                .forEach(platform ->
                        blocks.add(new Block.Note(context.text(MemberTextKey.RECEIPT_MESSAGES, "platform", platform))));
        blocks.add(note(MemberTextKey.RECEIPT_PUBLISHED));
        blocks.add(note(MemberTextKey.RECEIPT_BACKUPS));
        return new Card(blocks);
    }

    private String when() {
        ZonedDateTime now = context.now().atZone(context.settings().zoneOrUtc());
        return DateFormat.date(now.toLocalDate(), context.language()) + " " + now.getYear() + ", "
                + DateFormat.time(now.toLocalTime()) + " (" + now.getZone().getId() + ")";
    }

    private Block note(TextKey key) {
        return new Block.Note(context.text(key));
    }
}
