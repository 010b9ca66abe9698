// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.List;
import mason.linux.Pid;
import mason.linux.Step;

/** Which of the host's ids the ids in a new user namespace stand for. */
public interface IdMapping {

    /** The steps that map them, made on the host once {@code process} is in there. */
    List<Step> mapIds(Pid process);
}
