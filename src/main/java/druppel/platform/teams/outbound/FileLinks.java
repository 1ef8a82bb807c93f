package druppel.platform.teams.outbound;

import druppel.chat.MemberFiles;
import druppel.chat.Reply;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Card;

/// Replaces files on cards with download links, since bots have no simple way to send files in Teams.
public record FileLinks(MemberFiles memberFiles) {

    public Reply answer(PlatformUser to, Reply reply) {
        return reply.mapCards(card -> card(to, card));
    }

    Card card(PlatformUser to, Card card) {
        return card.blocks().stream().anyMatch(Block.File.class::isInstance)
                ? new Card(card.blocks().stream().map(block -> block(to, block)).toList())
                : card;
    }

    private Block block(PlatformUser to, Block block) {
        return block instanceof Block.File file
                ? memberFiles
                        .link(to, file.paper())
                        .<Block>map(address -> new Block.Link(file.label(), address.toString()))
                        .orElse(file)
                : block;
    }
}
