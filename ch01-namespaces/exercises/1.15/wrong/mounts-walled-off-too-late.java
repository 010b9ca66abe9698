// refused with: the queues of the container not to be seen on the host
        List<NewNamespace> walls = new ArrayList<>();
        user.ifPresent(walls::add);
        walls.add(new UtsNamespace(hostname));
        walls.add(new IpcNamespace("/dev/mqueue"));
        walls.add(new MountNamespace());
        walls.add(new NetworkNamespace());
        walls.add(new PidNamespace());
        walls.add(new CgroupNamespace());
        time.ifPresent(walls::add);
        return walls;
