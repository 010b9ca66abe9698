// SPDX-License-Identifier: Apache-2.0
package workbook.needs;

import java.lang.annotation.Annotation;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips a test that declares a need this machine doesn't meet. */
abstract class Need<A extends Annotation> implements ExecutionCondition {

    private final Class<A> declaration;

    Need(Class<A> declaration) {
        this.declaration = declaration;
    }

    /** One sentence on what this machine lacks, or nothing. */
    abstract Optional<String> missing(A declared);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext at) {
        return AnnotationSupport.findAnnotation(at.getElement(), declaration)
                .flatMap(this::missing).map(ConditionEvaluationResult::disabled)
                .orElse(ConditionEvaluationResult.enabled("nothing is missing"));
    }

    static Optional<String> unless(boolean met, String sentence) {
        return met ? Optional.empty() : Optional.of(sentence);
    }
}
