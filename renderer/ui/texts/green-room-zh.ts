// 被看到、听到之前的中文：房间门口，和设备检查。
export const greenRoomZh = {
  title: '准备好加入“{{room}}”了吗？',
  lead: '加入之前，没有人看得到或听得到你。',
  join: '加入',
  lobby: '先去看看都有谁在',
  camera: '打开摄像头加入',
  microphone: '打开麦克风加入',
  check: '检查声音和画面',
};

export const deviceCheckZh = {
  lead: '只有你看得到、听得到，什么都不会保存。',
  mirror: '镜像显示我的画面',
  mirrorHint: '只影响你自己看到的，别人看到的不是镜像。',
  record: '录 3 秒',
  recordHint: '说几句话，然后像别人那样看看、听听自己。',
  recording: '正在录，说点什么…',
  playing: '别人看到和听到的你就是这样。',
  recordFailed: '没能录下来。请确认摄像头或麦克风已经打开，然后重试。',
  playFailed: '浏览器没有播放这段录像，请再试一次。',
  speaker: '扬声器',
  play: '播放三个音',
  playingNotes: '正在播放…',
  heard: '听到了吗？',
  yes: '听到了',
  no: '没听到',
  works: '好，别人的声音也会从那里出来。',
  help: {
    volume: '把电脑和扬声器的音量调大。',
    other: '换一个扬声器。插着的耳机或显示器常常会把声音接过去。',
    wireless: '重新连接无线耳机，或换一副有线的。',
  },
  noSuchSpeaker: '这个扬声器已经不在了，请选择其他的。',
  heldBack: '声音没有放出来。请确认标签页没有静音，然后重试。',
};

export const compareZh = {
  title: '和浏览器警告里的证书对照',
  key: '公钥 SHA-256',
  certificate: '证书 SHA-256',
};
