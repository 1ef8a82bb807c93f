package druppel.store.identity;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.workspace.ActChainLink;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Anchor of the chain of admin acts outside the database: its last link, when it was looked at.
///
/// @param installation that of the database
/// @param epoch that of the database: in a later one, or another installation, acts may be missing
/// @param losses what restored backups lacked, the oldest first
public record ActAnchor(String installation, long epoch, ActChainLink last, List<Loss> losses) {
    public ActAnchor {
        losses = List.copyOf(losses);
    }

    /// Acts that were lost with a restored backup.
    ///
    /// @param kept the number of its last act
    /// @param remembered the number of the last act before
    public record Loss(long kept, long remembered, Instant at) {}

    /// The anchor of a database of which nothing is remembered.
    public static ActAnchor first(DatabaseIdentity database, ActChainLink last) {
        return new ActAnchor(database.installation(), database.epoch(), last, List.of());
    }

    /// The anchor at another last link.
    public ActAnchor at(DatabaseIdentity database, ActChainLink other) {
        return new ActAnchor(database.installation(), database.epoch(), other, losses);
    }

    /// The anchor after a database was restored.
    ///
    /// @param other the last link of the restored database
    public ActAnchor losing(ActChainLink other, Instant now) {
        Loss loss = new Loss(other.number(), last.number(), now);
        return new ActAnchor(
                installation,
                epoch,
                last,
                Stream.concat(losses.stream(), Stream.of(loss)).toList());
    }

    /// Whether the database has gone back in time since, or is another one.
    public boolean isOfEarlier(DatabaseIdentity database) {
        return epoch < database.epoch() || !installation.equals(database.installation());
    }

    static ActAnchor read(JsonNode json) {
        return new ActAnchor(
                json.path("installation").asString(""),
                json.path("epoch").asLong(0),
                new ActChainLink(
                        json.path("number").asLong(-1), json.path("mac").asString("")),
                json.path("lost")
                        .valueStream()
                        .map(loss -> new Loss(
                                loss.path("kept").asLong(0),
                                loss.path("remembered").asLong(0),
                                Instant.parse(loss.path("at").asString(""))))
                        .toList());
    }

    ObjectNode write(JsonMapper json) {
        ObjectNode anchor = json.createObjectNode()
                .put("installation", installation)
                .put("epoch", epoch)
                .put("number", last.number())
                .put("mac", last.mac());
        losses.forEach(loss -> anchor.withArray("lost")
                .addObject()
                .put("kept", loss.kept())
                .put("remembered", loss.remembered())
                .put("at", loss.at().toString()));
        return anchor;
    }
}
