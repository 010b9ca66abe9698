// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.ArrayList;
import java.util.List;
import mason.linux.Step;

/**
 * A step that changes nothing, and remembers when it was made.
 *
 * @param mapping knows the child of the start
 */
record StepRecord(IdentityMapping mapping, List<StartMoment> moments) implements Step {

    StepRecord(IdentityMapping mapping) {
        this(mapping, new ArrayList<>());
    }

    @Override
    public void apply() {
        moments.add(mapping.mapped().isEmpty()
                ? StartMoment.withoutChild()
                : StartMoment.now(mapping.mapped().get(0)));
    }

    @Override
    public String text() {
        return "a step that is recorded";
    }
}
