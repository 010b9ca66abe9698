// refused with: memsw stands for memory and swap together
        return List.of(Setting.of("memory.limit_in_bytes", text(bytes, "-1")),
                Setting.whereKnown("memory.memsw.limit_in_bytes", text(swap, "-1")));
