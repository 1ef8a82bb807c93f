package druppel.platform.slack.outbound;

import druppel.chat.MemberFiles;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Card;
import java.util.List;
import java.util.Optional;

/// Brings members their papers: as a file in the conversation with the bot, else as a link, else in
/// words why not.
///
/// A file goes nowhere but into that conversation, wherever the card is shown: a command may be
/// given where others read along.
record FileShareService(ImageUploads imageUploads, MemberFiles memberFiles) {

    /// The card as it is shown once its files are there.
    Card bring(PlatformUser to, Card card) {
        List<Block> blocks = card.blocks().stream()
                .map(block -> block instanceof Block.File file ? brought(to, file) : block)
                .toList();
        return blocks.equals(card.blocks()) ? card : new Card(blocks);
    }

    private Block brought(PlatformUser to, Block.File file) {
        return shared(to, file)
                ? new Block.Note(file.label() + ": " + file.name())
                : memberFiles
                        .link(to, file.paper())
                        .<Block>map(address -> new Block.Link(file.label(), address.toString()))
                        .orElseGet(() -> new Block.Note(file.otherwise()));
    }

    private boolean shared(PlatformUser to, Block.File file) {
        Optional<String> conversation = memberFiles.conversation(to).filter(FileShareService::isBetweenTheTwo);
        return conversation
                .flatMap(there -> memberFiles
                        .draw(to, file.paper())
                        .filter(memberFile -> imageUploads.share(to, memberFile, there)))
                .isPresent();
    }

    /// Slack names the conversation of one person with the bot so.
    private static boolean isBetweenTheTwo(String conversation) {
        return conversation.startsWith("D");
    }
}
