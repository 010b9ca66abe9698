// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.WriteFile;

/** Limits on their way into a cgroup: all of them get there, or none. */
public final class LimitChange {

    private final Deque<WriteFile> undo = new ArrayDeque<>();

    private LimitChange() {
    }

    /**
     * @throws KernelException with file, text and errno, when one was refused; those
     *         written before it have been put back
     */
    public static LimitChange make(Cgroup cgroup, Limits limits) {
        LimitChange change = new LimitChange();
        try {
            limits.all().forEach(
                    limit -> change.set(cgroup.part(limit.controller()), limit));
            return change;
        } catch (RuntimeException e) {
            change.undo(0, e);
            throw e;
        }
    }

    /**
     * Where one file bounds the next, as memory bounds memory and swap together, and the
     * processor time of the parent bounds quota and period, the kernel refuses one order
     * with EINVAL: to grow takes the other one than to shrink.
     */
    private void set(CgroupDirectory directory, Limit limit) {
        List<Setting> settings = new ArrayList<>(directory.known(limit));
        int done = undo.size();
        try {
            write(directory, settings);
        } catch (KernelException refused) {
            undo(done, refused);
            if (settings.size() == 1 || !refused.errno().equals(Errno.EINVAL)) {
                throw refused;
            }
            Collections.reverse(settings);
            setInstead(directory, settings, refused);
        }
    }

    private void setInstead(CgroupDirectory directory, List<Setting> settings,
            KernelException refused) {
        try {
            write(directory, settings);
        } catch (KernelException again) {
            refused.addSuppressed(again);
            throw refused;
        }
    }

    private void write(CgroupDirectory directory, List<Setting> settings) {
        for (Setting setting : settings) {
            ControlFile file = directory.file(setting.file());
            WriteFile back = file.writing(setting.undoing(file.lines()));
            file.write(setting.text());
            undo.push(back);
        }
    }

    /** Puts back what was before, because of what has failed since. */
    public void undo(Exception reason) {
        undo(0, reason);
    }

    private void undo(int from, Exception reason) {
        while (undo.size() > from) {
            try {
                undo.pop().apply();
            } catch (RuntimeException e) {
                reason.addSuppressed(e);
            }
        }
    }
}
