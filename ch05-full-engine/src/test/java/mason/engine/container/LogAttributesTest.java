// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.testkit.Requires;

/** What lines of a log say of their container: {@code docker run --log-opt}. */
@Requires({"root", "controller pids", "program busybox"})
class LogAttributesTest {

    private static final String ASKED = "{'Name': 'teller', 'Labels': {'one': '1',"
            + " 'other': 'o', 'E': 'label'}, 'Env': ['E=variable', 'F=f', 'G=g'],"
            + " 'HostConfig': {'LogConfig': {'Type': 'json-file', 'Config': {%s}}}}";

    @TempDir
    private Path state;
    private TestEngine engine;

    @BeforeEach
    void start() {
        engine = new TestEngine(state);
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    private List<LogEntry> entries(String options) throws Exception {
        Container container = engine.started(ASKED.formatted(options), "sh", "-c",
                "echo out; echo err >&2");
        TestEngine.end(container);
        List<LogEntry> entries = new ArrayList<>();
        engine.containers().logs(container, LogQuery.all(), entries::add);
        assertThat(Files.readString(container.directory().log())).contains("\"attrs\":{");
        return entries;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "'labels': 'one,none'|{one=1}",
            "'labels-regex': '^o'|{one=1, other=o}",
            "'env': 'F,none'|{F=f}",
            "'env-regex': '^[FG]$'|{F=f, G=g}",
            "'labels': 'E,one', 'env': 'E'|{E=variable, one=1}",
            "'tag': '{{.Name}}/{{ .ImageName }}', 'env': 'F'|{F=f, tag=teller/busybox}"})
    void are_those_that_were_asked_for(String options, String attributes)
            throws Exception {
        assertThat(entries(options)).hasSize(2).allSatisfy(
                e -> assertThat(e.attributes()).hasToString(attributes));
    }

    @Test
    void may_be_what_identifies_the_container() throws Exception {
        Map<String, String> attributes =
                entries("'tag': '{{.ID}} {{.FullID}} {{.ImageID}}"
                        + " {{.ImageFullID}} {{.DaemonName}}'").get(0).attributes();
        ContainerRecord record = engine.containers().find("teller").record();
        String id = record.id().text();
        assertThat(attributes).isEqualTo(Map.of("tag", id.substring(0, 12) + " " + id
                + " " + record.image().toString().substring(0, 12) + " " + record.image()
                + " docker"));
    }

    @Test
    void are_none_where_none_were_asked_for() throws Exception {
        Container container = engine.started("{}", "echo", "out");
        TestEngine.end(container);
        assertThat(Files.readString(container.directory().log()))
                .contains("out").doesNotContain("attrs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "'labels-regex': '('|--log-opt labels-regex: error parsing regexp: missing"
                    + " closing ): `(`",
            "'tag': '{{.Nope}}'|--log-opt tag: {{.Nope}} is not known",
            "'tag': '{{.ID'|--log-opt tag: {{ is not known"})
    void that_cannot_be_read_are_refused(String options, String why) {
        assertThatThrownBy(() -> engine.create(ASKED.formatted(options), "true"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(why);
    }
}
