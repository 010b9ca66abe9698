// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages as the Nu Html Checker of the W3C judges them. */
class ValidAsBound {

    @ParameterizedTest(name = "{0} is valid HTML")
    @MethodSource("files")
    void every_page_is_valid_html(Path page) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        assertThat(validator.validate(Bound.FOLDER.resolve(page))).isEmpty();
    }

    static Stream<Path> files() {
        return Stream.concat(Bound.pages(), Bound.slides()).map(Bound.FOLDER::relativize);
    }
}
