package druppel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/// Runs each fuzz target with its corpus. `FuzzRun` looks for new inputs.
class FuzzRegressionTest {

    @TestFactory
    List<DynamicNode> eachInputOfTheCorpusIsHandled() throws IOException {
        List<DynamicNode> targets = new ArrayList<>();
        for (FuzzTarget target : FuzzTarget.all()) {
            List<Path> inputs = target.inputs();
            assertThat(inputs).as(target.name()).isNotEmpty();
            targets.add(dynamicContainer(
                    target.name(),
                    inputs.stream()
                            .map(input -> dynamicTest(
                                    input.getFileName().toString(),
                                    () -> target.entryPoint().run(Files.readAllBytes(input))))));
        }
        return targets;
    }
}
