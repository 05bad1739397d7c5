// @ts-check

/**
 * A title of 4 to 10 words: a name, then words of the real titles, the usual ones more often, so that lengths, line breaks and
 * what compression saves are as with real ones. It makes no sense.
 *
 * @param {import('./random.mjs').Random} random
 */
export function makeTitle(random) {
  const length = 4 + Math.floor(7 * random() ** 0.6);
  return [pick(NAMES, 1.5, random), ...Array.from({ length: length - 1 }, () => pick(WORDS, 1.8, random))].join(' ');
}

/**
 * @param {readonly string[]} list the most frequent first
 * @param {number} skew how much more often the first come than the last
 * @param {import('./random.mjs').Random} random
 */
function pick(list, skew, random) {
  return list[Math.floor(random() ** skew * list.length)] ?? '';
}

/** Names in the titles of this site's events, the most frequent first. */
const NAMES = `
US China Chinese DeepSeek OpenAI Nvidia Alibaba Huawei Zhipu Anthropic Moonshot Tencent Baidu Trump Entity Kimi List House
MiniMax Xi Meta Microsoft New Qwen SMIC Ascend Biden ByteDance H20 Hong ChatGPT Claude Kong Shanghai US$1 Act American CNNIC
Ernie Llama Pentagon TSMC White Baichuan Beijing Biren Blackwell CXMT Cambricon FT Face Google H200 Hugging Lunar Manus
Mistral Moore Reuters SenseTime States StepFun Threads TikTok Tsinghua United Year York A100 A800
`
  .trim()
  .split(/\s+/);

/** Words in them. */
const WORDS = `
and to AI a of the US in China its for on billion chips Chinese model with DeepSeek OpenAI Nvidia first releases at models
publishes chip per says an cent million opens over Alibaba it puts reports that Huawei from open parameters after by yuan
Zhipu plan reported trillion Anthropic Moonshot Tencent as one use users Baidu Trump about adds export order raises Entity
Kimi List announces firms licence presents weights House MiniMax Xi companies market more orders passes public signs than
training under Meta Microsoft New Qwen SMIC bars generative law list rule rules sets shares tells value video 2025 Ascend
Biden ByteDance H20 Hong controls counts data day is limits spending state three will 01.AI 2026 ChatGPT Claude Kong Shanghai
US$1 against becomes executive finds foreign government into investment issues launches licences lists makes other preview
regulator round tech trained two up valuation 2023 5 Act American CNNIC Ernie Llama Pentagon TSMC White accuses advanced agree
among app before charges chipmaking cloud downloads exports extends fund groups memory national new not out put reasoning
researchers sell shipments shows sign their tokens top version 2.0 80 Baichuan Beijing Biren Blackwell CXMT Cambricon FT Face
Google H200 Hugging Lunar Manus Mistral Moore Reuters SenseTime States StepFun Threads TikTok Tsinghua United Year York abroad
affiliates agencies announce architecture are ban calls capital countries distillation draft end export-control final free has
industry keeps language later least let licensing listing made may money others own place present price raise report requires
revenue safety servers services share start-up tools which withdraws xAI 1 100 2 2.4 2030 23 25 50 600 7 950 A100 A800 AlphaGo
Amazon App Apple Assembly Atlas BYD Bot Chinese-English Chip Congress Council DeepSeek-R1 Doubao Dutch EUV Four GPT-2 GPT-5
GPT-5.6 General H100 H800 Index Inspur K2 K2.5 K3 Law Lee Luna MIT Mate Mythos Netherlands Oracle Plus Pro Qwen3 Seoul Sora
Stargate State Store Taiwan TechInsights The Thinking Times UN US$20 US$300 US$600 Yi-34B above access adopts agent agents
algorithms antitrust approval apps back barred below between bill built buying centres chairman chipmaker cities coming
committee company computing confirms country covers cut declaration delays developers devices dialogue diffusion discloses
distilling entities failed federal five five-year foreign-made four full funding funds gallium general generator germanium
global go goods governance group have holds hour images international internet issue known large largest last lead led lifts
machine meant monthly months o1 off offers official ones open-weight operators or overtakes owner panel paper partner partners
pay people planned plans previews privacy private process proposes purchases quantum recommendation recorded registers
reportedly research restricts results rise rises run say science search seek sees sent seven six sizes smaller software some
standards start-ups steps stop summit supply suspend suspends takes technology text them then times trading units uses venture
visas was week work worldwide year AI-chip AI-generated AIsphere AMD API ARC-AGI-1 ATOM Action Airbnb Alibaba-linked Alphabet
Altman Apache Applied Arena August Australia BAAI Banks Barcelona Bessent Bletchley Bloomberg Broadcom Busan CATL CB CHIPS
CISA California Capital Chat ChatGLM Chatbot China-based Chinese-founded CloudMatrix Coder Composer Control Cooperation County
Court Cursor Cybersecurity Dao Declaration DeepEP DeepGEMM Delhi Digitimes Disney Draft E Education EleutherAI Embedding
Export FBI Fable Funds GAIN GLM-130B GLM-4.5 GLM-5 GLM-5.2 GLM-Image GPT-3 GPT-4 Gemini Genesis Geneva Glimmer Grok-1 H-1B
H200-class HBM3 HK$1 HK$5.58 Hailuo High-Flyer HongShan Huagang Huang Hunyuan Hunyuan-Large Hy3 Hy4 Initiative Inkling
Insights InternLM Jalapeño Japan Jie Jinping June K K2.6 Kai-Fu Ke Kling Korea Kuaishou Kweichow LLaMA LMArena Lab Laboratory
LeCun Li LongCat-2.0 Loongson M1 M2.5 M3 MATCH Machines Made Magistral Market Materials MathGPT Megvii Meituan Memory Memphis
MetaX Micro Micron Mission Moutai Muse Musk NDRC NSA NVL72 Nasdaq Nature Nexperia October Ohio OpenRouter Organization Paris
Parts Pax Pike PixVerse Plan Politburo Preview Project Qianwen Quantitative QuestMobile Qwen-7B Qwen2.5-Max Qwen3.5 Qwen4
Qwen4-Max R1 RTX RedNote Robin Rubio STAR Science Security Sedol Seedance SemiAnalysis Senate Sequoia Series Shengshu Shenzhen
Shunyu Silica Singapore Sixteen SoftBank Sol Sophgo South SpaceX Stanford Step-2 Step3 Sugon Super SuperPoD Supreme T-Head TAL
TC260 TSMC-made Teardown Terra Texas Three Tianjin Tongyi Tracker Treasury Trump-Xi Twenty-nine UBS UK US$1.6 US$100
US$100,000 US$105 US$122 US$160 US$2 US$200 US$252 US$294,000 US$3 US$30 US$320 US$38 US$380 US$4 US$40 US$5 US$5.5 US$5.6
US$500 US$52.7 US$589 US$65 US$75 US$8 US$852 University V2 V3 V3.1 V3.2-Exp V4 V4-Flash V4.1-Flash Vidu Virginia Wan2.1
WeChat World Wu Xiaomi YMTC Yao Yi-Lightning Yitu Z.ai ZTE accelerator account act actors advise adviser advisory affirm again
aggressively agreement agrees ahead align alike alleged allied almost alone amid answering antimony approvals approved
approves arm arrange arrests article articles attention attested audience authority available backs banned bans base beats
been begun behind benchmark benefit beside best billions blacklists block blocks bodies body both briefly bring brings broke
build building business businesses buy buyers cabinet campaign campuses can cancelled card case case-by-case cease-and-desist
centre
`
  .trim()
  .split(/\s+/);
