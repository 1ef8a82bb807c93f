package druppel.platform.slack.outbound;

import druppel.chat.MemberFiles;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Card;
import java.util.List;
import java.util.Optional;

/// File sharing: gives members their files as an upload in the conversation with the bot, otherwise as a link,
/// otherwise as a text that says why there is none.
///
/// Files go only into that conversation, wherever the card is shown: others may be able to read where a command
/// was given.
record FileShareService(ImageUploads imageUploads, MemberFiles memberFiles) {

    /// The card after its files are shared.
    Card withFiles(PlatformUser to, Card card) {
        List<Block> blocks = card.blocks().stream()
                .map(block -> block instanceof Block.File file ? replacement(to, file) : block)
                .toList();
        return blocks.equals(card.blocks()) ? card : new Card(blocks);
    }

    private Block replacement(PlatformUser to, Block.File file) {
        return shared(to, file)
                ? new Block.Note(file.label() + ": " + file.name())
                : memberFiles
                        .link(to, file.paper())
                        .<Block>map(address -> new Block.Link(file.label(), address.toString()))
                        .orElseGet(() -> new Block.Note(file.otherwise()));
    }

    private boolean shared(PlatformUser to, Block.File file) {
        Optional<String> conversation = memberFiles.conversation(to).filter(FileShareService::isDirect);
        return conversation
                .flatMap(there -> memberFiles
                        .generate(to, file.paper())
                        .filter(memberFile -> imageUploads.share(to, memberFile, there)))
                .isPresent();
    }

    /// Ids of direct conversations start with `D`.
    private static boolean isDirect(String conversation) {
        return conversation.startsWith("D");
    }
}
