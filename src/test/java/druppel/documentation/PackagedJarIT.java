package druppel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    void theJarHasTheSchemaOfTheExport() throws IOException {
        try (ZipFile jar = new ZipFile(System.getProperty("druppel.jar"))) {
            assertThat(jar.getEntry("druppel/feature/files/druppel-export-1.schema.json"))
                    .isNotNull();
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

    /// Also without the network: the bill in the sources has the digest of each dependency that was packaged.
    @Test
    void everyDependencyIsTheOneInTheBill() throws IOException {
        try (ZipFile jar = new ZipFile(System.getProperty("druppel.jar"))) {
            Set<String> listed = bill(jar)
                    .path("components")
                    .valueStream()
                    .map(component -> component.path("name").asString() + "-"
                            + component.path("version").asString() + ".jar " + sha256(component))
                    .collect(Collectors.toSet());
            Set<String> found = Arrays.stream(
                            System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .filter(file -> file.endsWith(".jar"))
                    .map(Path::of)
                    .map(file -> file.getFileName() + " " + sha256(file))
                    .collect(Collectors.toSet());
            assertThat(found).containsAll(listed);
        }
    }

    private static String sha256(JsonNode component) {
        return component
                .path("hashes")
                .valueStream()
                .filter(hash -> hash.path("alg").asString().equals("SHA-256"))
                .map(hash -> hash.path("content").asString())
                .findFirst()
                .orElse("");
    }

    private static String sha256(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
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
