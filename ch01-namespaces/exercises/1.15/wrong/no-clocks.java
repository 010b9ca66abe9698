// refused with: the clocks it was asked for to be among the walls
        List<NewNamespace> walls = new ArrayList<>();
        user.ifPresent(walls::add);
        walls.add(new MountNamespace());
        walls.add(new UtsNamespace(hostname));
        walls.add(new IpcNamespace("/dev/mqueue"));
        walls.add(new NetworkNamespace());
        walls.add(new PidNamespace());
        walls.add(new CgroupNamespace());
        return walls;
