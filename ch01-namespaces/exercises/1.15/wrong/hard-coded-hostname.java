// refused with: the command to call its machine
        List<NewNamespace> walls = new ArrayList<>();
        user.ifPresent(walls::add);
        walls.add(new MountNamespace());
        walls.add(new UtsNamespace("container"));
        walls.add(new IpcNamespace("/dev/mqueue"));
        walls.add(new NetworkNamespace());
        walls.add(new PidNamespace());
        walls.add(new CgroupNamespace());
        time.ifPresent(walls::add);
        return walls;
