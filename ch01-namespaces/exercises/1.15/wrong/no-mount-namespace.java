// refused with: the command to have a namespace of its own of the kind mnt
        List<NewNamespace> walls = new ArrayList<>();
        user.ifPresent(walls::add);
        walls.add(new UtsNamespace(hostname));
        walls.add(new IpcNamespace("/dev/mqueue"));
        walls.add(new NetworkNamespace());
        walls.add(new PidNamespace());
        walls.add(new CgroupNamespace());
        time.ifPresent(walls::add);
        return walls;
