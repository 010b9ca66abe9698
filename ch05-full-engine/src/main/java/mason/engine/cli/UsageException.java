// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

/** Something on the command line that mason can't make sense of. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String sentence) {
        super(sentence + "; see 'mason --help' and 'mason COMMAND --help'");
    }
}
