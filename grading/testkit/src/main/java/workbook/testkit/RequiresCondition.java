// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Evaluates {@link Requires}. */
final class RequiresCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext at) {
        return AnnotationSupport.findAnnotation(at.getElement(), Requires.class)
                .flatMap(r -> Stream.of(r.value()).map(w -> new Need(w).missing())
                        .flatMap(Optional::stream).findFirst())
                .map(ConditionEvaluationResult::disabled)
                .orElse(ConditionEvaluationResult.enabled("nothing is missing"));
    }
}
