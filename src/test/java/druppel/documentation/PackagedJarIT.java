package druppel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What has to be in the jar that is shipped: the licences of all it contains, and its bill of materials. Runs after
/// the jar is made.
@Tag("slow")
class PackagedJarIT {
    private static final String LICENSES = "META-INF/licenses/";
    /// Licences whose text names nobody, so that one copy is enough.
    private static final Set<String> SHARED = Set.of("Apache-2.0", "EPL-2.0");
    /// A component of the bill of materials that is for the compiler alone.
    private static final String ANNOTATIONS = "checker-qual";

    @Test
    void everyDependencyHasTheTextOfItsLicence() throws IOException {
        try (ZipFile jar = new ZipFile(System.getProperty("druppel.jar"))) {
            List<String> without = bill(jar)
                    .path("components")
                    .valueStream()
                    .filter(component -> !component.path("name").asString().equals(ANNOTATIONS))
                    .filter(component -> !hasLicense(jar, component))
                    .map(component -> component.path("name").asString())
                    .toList();
            assertThat(without).isEmpty();
            SHARED.forEach(
                    name -> assertThat(jar.getEntry(LICENSES + name + ".txt")).isNotNull());
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
        }
    }

    @Test
    void theBillOfMaterialsIsTheSameAtEveryBuild() throws IOException {
        try (ZipFile jar = new ZipFile(System.getProperty("druppel.jar"))) {
            JsonNode bill = bill(jar);
            assertThat(bill.path("components").size()).isGreaterThan(50);
            assertThat(Optional.ofNullable(bill.get("serialNumber"))).isEmpty();
            assertThat(Optional.ofNullable(bill.path("metadata").get("timestamp")))
                    .isEmpty();
        }
    }

    private static boolean hasLicense(ZipFile jar, JsonNode component) {
        String folder = LICENSES + component.path("name").asString() + "/";
        return component
                        .path("licenses")
                        .valueStream()
                        .anyMatch(license -> SHARED.contains(
                                license.path("license").path("id").asString("")))
                || jar.stream()
                        .anyMatch(
                                entry -> !entry.isDirectory() && entry.getName().startsWith(folder));
    }

    private static JsonNode bill(ZipFile jar) throws IOException {
        try (InputStream bytes = jar.getInputStream(jar.getEntry("META-INF/sbom/druppel.cdx.json"))) {
            return JsonMapper.shared().readTree(bytes);
        }
    }
}
