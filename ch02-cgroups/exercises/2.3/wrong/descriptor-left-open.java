// refused with: v1() to change nothing
        mason.linux.Fd.open("/proc/meminfo", mason.linux.OpenFlag.READ_ONLY);
        Optional<Bytes> both = swap
                .map(s -> new Bytes(s.count() + bytes.orElse(NONE).count()));
        return List.of(Setting.of("memory.limit_in_bytes", text(bytes, "-1")),
                Setting.whereKnown("memory.memsw.limit_in_bytes", text(both, "-1")));
