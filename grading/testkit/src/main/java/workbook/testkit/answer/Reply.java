// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.IOException;
import java.util.Optional;

/** What the process of the answer says to a question. */
record Reply(Object value, Optional<Exception> failure) {

    static Reply read(ValueReader in) throws IOException {
        return (Boolean) in.read()
                ? new Reply(in.read(), Optional.empty())
                : new Reply(null, Optional.of(Failure.read(in)));
    }
}
