// SPDX-License-Identifier: Apache-2.0
package mason.engine.json;

/** What is wrong with a document and where, without the classes of the library. */
final class JsonFault {

    private static final String ADVICE_FOR_PROGRAMMERS =
            "Use JsonReader.setStrictness(Strictness.LENIENT) to accept malformed JSON";

    private JsonFault() {
    }

    static String words(RuntimeException failure) {
        Throwable said = failure.getCause() == null ? failure : failure.getCause();
        String first = ("" + said.getMessage()).lines().findFirst().orElse("");
        return first.replace(ADVICE_FOR_PROGRAMMERS, "malformed");
    }
}
