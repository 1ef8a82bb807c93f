package druppel.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import druppel.Main;

/// The compiled classes of the application, without those of its tests.
public final class MainClasses {
    private static final String PLACE =
            Main.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    private MainClasses() {}

    /// Those in the package of the given class, and in the packages below it.
    public static JavaClasses below(Class<?> one) {
        return new ClassFileImporter()
                .withImportOption(location -> location.contains(PLACE))
                .importPackagesOf(one);
    }
}
