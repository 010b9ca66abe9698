// refused with: and this is asked for each of them
        class Known {
            static MountLine first;
        }
        if (Known.first == null) {
            List<String> fields = Arrays.asList(line.split(" "));
            int dash = fields.indexOf("-");
            Known.first = new MountLine(fields.get(dash + 1),
                    Path.of(plain(fields.get(ROOT))),
                    Path.of(plain(fields.get(TARGET))),
                    options(fields.get(OPTIONS)), options(fields.get(dash + 3)));
        }
        return Known.first;
