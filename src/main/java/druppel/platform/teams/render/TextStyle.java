package druppel.platform.teams.render;

import tools.jackson.databind.node.ObjectNode;

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
