package druppel.architecture;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Table of the rings: which package may use which. All names are relative to the root package, whose own name is
/// empty.
final class Rings {
    private static final String ROOT = "";

    /// From top to bottom: a package uses its own ring and those above. A room has the packages below it too, except
    /// where they are a room of their own; with a star, each folder is a room. Rooms that are apart never see each
    /// other.
    private static final List<Ring> TOP_TO_BOTTOM = List.of(
            together("domain"),
            together("message", "understanding"),
            together("command"),
            together("persistence", "chat", "common"),
            together("web"),
            together("feature.selection", "feature.reach"),
            together("delivery", "jobs"),
            together("feature"),
            together("kinds"),
            together("dialog"),
            together("config", "platform"),
            apart("platform.*"),
            apart("store", "adapter.*"),
            together("doctor", "boot", "demo", "cli", ROOT));

    /// The folders of compiled pages, and the rooms that they are a part of.
    private static final Map<String, String> PAGES = Map.of(
            "slack",
            "platform.slack",
            "teams",
            "platform.teams",
            "local",
            "platform.local",
            "pages",
            "adapter.pages",
            "web",
            "web");

    private Rings() {}

    /// Whether the table has a room for the package.
    static boolean place(String name) {
        return placeOf(name).isPresent();
    }

    /// Whether the first package may use the second.
    static boolean allow(String from, String to) {
        return placeOf(from).flatMap(here -> placeOf(to).filter(here::sees)).isPresent();
    }

    /// The rooms of the table that none of the packages lies in.
    static List<String> empty(List<String> packages) {
        return TOP_TO_BOTTOM.stream()
                .flatMap(ring -> ring.rooms().stream())
                .filter(room ->
                        packages.stream().noneMatch(name -> room.around(name).isPresent()))
                .map(Room::name)
                .toList();
    }

    private static Optional<Place> placeOf(String name) {
        String home = home(name);
        return IntStream.range(0, TOP_TO_BOTTOM.size())
                .boxed()
                .flatMap(level -> TOP_TO_BOTTOM.get(level).rooms().stream()
                        .flatMap(room -> room.around(home).stream())
                        .map(room -> new Place(level, room)))
                .max(Comparator.comparingInt(place -> place.room().length()));
    }

    /// Compiled pages, such as `jte.pages.frame`, are a part of the room that shows them.
    private static String home(String name) {
        String[] folders = name.split("\\.", 3);
        return folders.length > 1 && folders[0].equals("jte") ? PAGES.getOrDefault(folders[1], name) : name;
    }

    private static Ring together(String... rooms) {
        return new Ring(true, Stream.of(rooms).map(Room::of).toList());
    }

    private static Ring apart(String... rooms) {
        return new Ring(false, Stream.of(rooms).map(Room::of).toList());
    }

    private record Ring(boolean open, List<Room> rooms) {}

    private record Room(String name, Pattern pattern) {
        static Room of(String name) {
            String folders = name.replace(".", "\\.").replace("*", "\\w+");
            return new Room(name, Pattern.compile("(" + folders + ")(\\..*)?"));
        }

        /// The name of the room, with its star filled in, if the package lies in it.
        Optional<String> around(String name) {
            Matcher matcher = pattern.matcher(name);
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }

    private record Place(int level, String room) {
        boolean sees(Place other) {
            boolean sameRing = level == other.level;
            return sameRing ? TOP_TO_BOTTOM.get(level).open() || room.equals(other.room) : level > other.level;
        }
    }
}
