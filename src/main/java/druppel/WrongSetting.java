package druppel;

/// A setting that cannot be used; the message names it, its fault and the form allowed, never a
/// secret's value.
final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongSetting(String name, String fault) {
        super(name + ": " + fault);
    }

    WrongSetting(Setting setting, String fault) {
        this(setting.name(), fault);
    }
}
