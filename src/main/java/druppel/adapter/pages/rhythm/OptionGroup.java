package druppel.adapter.pages.rhythm;

import druppel.message.Block;
import java.util.List;

/// Options of a list under one title.
public record OptionGroup(String title, List<Block.Option> options) {
    public OptionGroup {
        options = List.copyOf(options);
    }
}
